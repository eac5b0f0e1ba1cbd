# What the program says of itself, made with the program that was built: completions for three shells, the units of its digest and,
# where there is a Python, the manual.

set(completions ${PROJECT_BINARY_DIR}/completions)
set(completion_files ${completions}/bash/tend ${completions}/zsh/_tend ${completions}/fish/tend.fish)
add_custom_command(
    OUTPUT ${completion_files}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${completions}/bash ${completions}/zsh ${completions}/fish
    COMMAND tend completion bash > ${completions}/bash/tend
    COMMAND tend completion zsh > ${completions}/zsh/_tend
    COMMAND tend completion fish > ${completions}/fish/tend.fish
    DEPENDS tend
    VERBATIM)
add_custom_target(completions ALL DEPENDS ${completion_files})
install(FILES ${completions}/bash/tend DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${completions}/zsh/_tend DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${completions}/fish/tend.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(units ${PROJECT_BINARY_DIR}/units)
set(unit_files ${units}/tend-digest.service ${units}/tend-digest.timer)
add_custom_command(
    OUTPUT ${unit_files}
    COMMAND ${CMAKE_COMMAND} -DTEND=$<TARGET_FILE:tend> -DTO=${units} -P ${CMAKE_CURRENT_LIST_DIR}/digest_units.cmake
    DEPENDS tend ${CMAKE_CURRENT_LIST_DIR}/digest_units.cmake
    VERBATIM)
add_custom_target(units ALL DEPENDS ${unit_files})
install(FILES ${unit_files} DESTINATION lib/systemd/user)

find_package(Python3 3.11 COMPONENTS Interpreter)
if(NOT Python3_FOUND)
    message(STATUS "Without Python 3.11 the manual is left out")
    return()
endif()
set(manual ${PROJECT_BINARY_DIR}/man)
file(GLOB manual_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/commands/*.md)
add_custom_command(
    OUTPUT ${manual}/tend.1
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_LIST_DIR}/manual.py --tend $<TARGET_FILE:tend>
            --pages ${PROJECT_SOURCE_DIR}/docs/commands --to ${manual}
    DEPENDS tend ${CMAKE_CURRENT_LIST_DIR}/manual.py ${manual_sources}
    VERBATIM)
add_custom_target(man ALL DEPENDS ${manual}/tend.1)
install(DIRECTORY ${manual}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
