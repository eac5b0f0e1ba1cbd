# What cpack makes of a build: a Debian package and an archive to unpack. scripts/package builds with Debian's flags and does both.

set(TEND_MAINTAINER "The tend authors <tend@example.org>" CACHE STRING "Name and address in the Debian package, of whoever makes it")

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME tend)
set(CPACK_PACKAGE_VENDOR "the tend authors")
set(CPACK_PACKAGE_CONTACT "${TEND_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "relationship tracker for people who work at a distance")
set(CPACK_PACKAGE_DESCRIPTION "tend remembers the people you work with: where in the world and in their day
they are, how often you mean to talk, what happened last, what you promised
and what is worth celebrating. Every day it says whom to reach out to, why,
how, when in their day, and what about.
.
Everything is kept in one file of yours. No account, no network.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_RESOURCE_FILE_README ${PROJECT_SOURCE_DIR}/README.md)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
# Whatever the umask of whoever packs.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cron | systemd, default-mta | mail-transport-agent")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian_files.cmake)

include(CPack)
