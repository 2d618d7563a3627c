#!/usr/bin/env bash
# Fuzzes every target in turn, one at a time: all.sh [seconds for each] [rounds, 0 for ever]
# What was found and the figures go to KIWI_FUZZ_LOG, or else to the folder `found` beside this file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

seconds=${1:-60} rounds=${2:-1}
log=${KIWI_FUZZ_LOG:-$PWD/found}
programs=${KIWI_FUZZ_PROGRAMS:-$PWD/target/x86_64-unknown-linux-gnu/release}
mkdir -p "$log"
totals=$log/totals.tsv
[[ -s $totals ]] || printf 'when\ttarget\texecutions\tseconds\tedges\tfeatures\tinputs\tended\n' >"$totals"

fuzz() {
    local target=$1 out=$log/$1.log status=0 began=$SECONDS dictionary=()
    mkdir -p "$log/corpus/$target" "$log/artifacts/$target"
    [[ ! -s dictionaries/$target.dict ]] || dictionary=(-dict="dictionaries/$target.dict")
    # Sixteen megabytes at once are too much for any reader, and so are twenty-five seconds, even on a machine that is busy otherwise.
    "$programs/$target" "$log/corpus/$target" "corpus/$target" "${dictionary[@]}" -max_total_time="$seconds" \
        -max_len="$(limit "$target")" -timeout=25 -malloc_limit_mb=16 -rss_limit_mb=1024 -print_final_stats=1 \
        -artifact_prefix="$log/artifacts/$target/" >"$out.last" 2>&1 || status=$?
    cat "$out.last" >>"$out"
    local executed shown
    executed=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out.last" | tail -1)
    shown=$(grep -oE 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$out.last" | tail -1 | tr -dc '0-9 ' | tr -s ' ' '\t')
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$(date +%T)" "$target" "${executed:-?}" "$((SECONDS - began))" \
        "${shown#$'\t'}" "$status" >>"$totals"
}

# The longest input that is tried.
limit() {
    case $1 in
        amount | bank_account | card | phone | recovery_key) echo 128 ;;
        keys) echo 600 ;;
        backup | stream | settings) echo 1024 ;;
        *) echo 4096 ;;
    esac
}

for ((round = 1; rounds == 0 || round <= rounds; round++)); do
    for folder in corpus/*/; do
        fuzz "$(basename "$folder")"
    done
done
