# Run by cpack on the files it is about to pack: for a Debian package they go by Debian's names, and the manual is compressed.
if(NOT CPACK_GENERATOR STREQUAL DEB)
    return()
endif()

function(compress)
    execute_process(COMMAND gzip -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})

file(GLOB manual ${share}/man/man1/*.1)
compress(${manual})

# Debian's zsh does not look where zsh itself has others put theirs.
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)

file(READ ${doc}/LICENSE licence)
string(REGEX REPLACE "^MIT License\n\nCopyright \\(c\\) ([^\n]*)\n\n(.*)$" "\\2" terms "${licence}")
set(holders ${CMAKE_MATCH_1})
string(STRIP "${terms}" terms)
string(REGEX REPLACE "\n\n" "\n.\n" terms "${terms}")
string(REPLACE "\n" "\n " terms "${terms}")
file(WRITE ${doc}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: tend

Files: *
Copyright: ${holders}
License: Expat
 ${terms}
")
file(REMOVE ${doc}/LICENSE)

string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # SOURCE_DATE_EPOCH, where it is set
file(WRITE ${doc}/changelog.Debian "tend (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Packed from the sources; changelog.gz tells what is new.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
compress(${doc}/changelog ${doc}/changelog.Debian)
