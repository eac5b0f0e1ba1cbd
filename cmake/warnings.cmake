# The flags every source of ours is built with.
add_library(tend_warnings INTERFACE)
target_compile_options(tend_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wformat=2 -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wsuggest-override>
    $<$<BOOL:${TEND_WARNINGS_AS_ERRORS}>:-Werror>)
# g++ 12 sees overlaps and ends within its own std::string where there are none, once it optimizes.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(tend_warnings INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()
if(TEND_SANITIZE)
    add_compile_options(-fsanitize=${TEND_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${TEND_SANITIZE})
endif()
