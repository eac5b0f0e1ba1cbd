# Sourced by the scripts: the Debian packages that tend needs, and putting them there.

packages_to_build=(
    g++ cmake ninja-build pkg-config tzdata
    libcli11-dev libfmt-dev libhowardhinnant-date-dev libsqlite3-dev libsqlitecpp-dev libutf8proc-dev nlohmann-json3-dev
)
packages_to_test=(catch2 fish jq mandoc python3 python3-jsonschema sqlite3 zsh)
packages_to_check=(clang clang-tidy)
packages_to_package=(dpkg-dev file gzip lintian python3)
packages_to_fuzz=(clang libclang-rt-dev)
packages_to_measure=(hyperfine khard python3 sqlite3 taskwarrior time)
packages_to_cover=(clang jq libclang-rt-dev llvm)

# Installs those of the packages named that are missing, and says so; does nothing where all are there.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        printf 'This is no Debian system; tend needs what Debian calls: %s\n' "$*" >&2
        return 0
    fi
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            printf 'These packages are missing; as root, run:\n  apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    printf 'Installing %s\n' "${missing[*]}"
    quietly "${as_root[@]}" apt-get update -q || echo 'Going on with the package lists that are there' >&2
    quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

is_installed() {
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Runs a command and shows the end of what it said, and that only where it fails.
quietly() {
    local said status
    said=$("$@" 2>&1 </dev/null) && return 0
    status=$?
    printf '%s\n' "$said" | tail -n 60 >&2
    printf 'This failed (exit %d): %s\n' "$status" "$*" >&2
    return "$status"
}
