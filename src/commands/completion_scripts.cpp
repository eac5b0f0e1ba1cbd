#include "commands/completion_scripts.hpp"

#include <array>

namespace tend::commands {

namespace {

// The whole line goes to the program: bash cuts words at `:` and `=` before a script sees them.
constexpr std::string_view bash_script = R"(# bash completion for tend
# Load it with: source <(tend completion bash)

_tend() {
    local program
    program=$(type -P -- "$1") || program=tend
    mapfile -t COMPREPLY < <(command "$program" __complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" \
        "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    if [[ ${COMPREPLY[0]} == $'\t' ]]; then
        COMPREPLY=()
        compopt -o default
    fi
}

complete -o nosort -F _tend tend
)";

constexpr std::string_view zsh_script = R"(#compdef tend
# zsh completion for tend
# Load it with: source <(tend completion zsh), behind compinit; or keep it as _tend in a folder of $fpath

_tend() {
    local program=${(Q)words[1]} answer line word
    local -a typed values shown
    local -i width=0 apart=0
    (( $+commands[$program] )) || [[ -x $program ]] || program=tend
    for (( i = 2; i < CURRENT; i++ )); do typed+=("${(Q)words[i]}"); done
    answer=$(command $program __complete zsh "${typed[@]}" "${(Q)PREFIX}" 2>/dev/null)
    if [[ $answer == $'\t' ]]; then
        compset -P '--[^=]#='
        _files
        return
    fi
    for line in "${(@f)answer}"; do
        [[ -n $line ]] || continue
        word=${line%%$'\t'*}
        values+=("$word")
        (( ${#word} > width )) && width=${#word}
        [[ ${(L)word} == "${(LQ)PREFIX}"* ]] || apart=1
    done
    for line in "${(@f)answer}"; do
        [[ -n $line ]] || continue
        word=${line%%$'\t'*}
        line=${line#*$'\t'}
        line="${(r:width:)word}${line:+  -- $line}"
        (( ${(m)#line} < COLUMNS )) || line=${(mr:COLUMNS - 1:)line}
        shown+=("$line")
    done
    (( ${#values} )) && compadd -U -l -V tend -d shown -a values
    # What they share must not replace what was typed: Sao means Africa/Sao_Tome and America/Sao_Paulo.
    if (( apart && ${#values} > 1 )); then
        compstate[insert]=
        compstate[list]=list
    fi
}

if [[ $funcstack[1] == _tend ]]; then
    _tend "$@"
else
    compdef _tend tend
fi
)";

constexpr std::string_view fish_script = R"(# fish completion for tend
# Load it with: tend completion fish | source; or keep it as ~/.config/fish/completions/tend.fish

function __tend_complete
    set -l typed (commandline -opc)
    set -l program $typed[1]
    set -e typed[1]
    set -l current (commandline -ct)
    command -q -- $program; or set program tend
    set -l answer (command $program __complete fish $typed "$current" 2>/dev/null)
    if test "$answer" = \t
        set -l kept (string match -r -- '^--[^=]*=' "$current")
        for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
            echo "$kept$path"
        end
    else
        printf '%s\n' $answer
    end
end

complete -c tend -e
complete -c tend -f -k -a '(__tend_complete)'
)";

constexpr std::array scripts{CompletionScript{"bash", bash_script}, CompletionScript{"zsh", zsh_script},
                             CompletionScript{"fish", fish_script}};

} // namespace

std::span<const CompletionScript> completion_scripts() {
    return scripts;
}

} // namespace tend::commands
