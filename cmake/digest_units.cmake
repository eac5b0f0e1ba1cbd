# Writes the units that a package brings: those of `tend schedule systemd`, for the program of the machine and the user's usual file.
#
#   cmake -DTEND=PROGRAM -DTO=FOLDER -P digest_units.cmake

foreach(name TEND_DB TEND_TZ TZ)
    unset(ENV{${name}})
endforeach()
set(ENV{XDG_CONFIG_HOME} ${TO})
execute_process(COMMAND ${TEND} --db ${TO}/none.db schedule systemd --at 08:00 --json OUTPUT_VARIABLE told ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(index 0 1)
    string(JSON path GET "${told}" items 0 parts ${index} path)
    string(JSON text GET "${told}" items 0 parts ${index} text)
    cmake_path(GET path FILENAME name)
    # A name without a folder is looked for where systemd looks for programs: a package knows its place, an archive does not.
    string(REGEX REPLACE "\nExecStart=[^\n]*" "\nExecStart=tend digest" text "${text}")
    string(REGEX REPLACE "^#[^\n]*" "# Brought by the package of tend; tend schedule writes units of your own, which go before these." text "${text}")
    file(WRITE ${TO}/${name} "${text}")
endforeach()
