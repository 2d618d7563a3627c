#!/usr/bin/env bash
# Makes a Debian package of the wallet with nothing but dpkg-deb: packaging/deb.sh [BINARY] [FOLDER]
#
# Without a binary it builds one (cargo build --profile dist). The package lies in the folder, target/deb if none is named.
# What goes into it is listed below, and the same sources and binary give the same bytes.
set -euo pipefail
umask 022

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
binary=${1:-}
folder=${2:-target/deb}
revision=1

field() { sed -n "s/^$1 = \"\(.*\)\"/\1/p" Cargo.toml | head -1; }
name=$(field name) version=$(field version)
architecture=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-Kiwi Wallet contributors} <${DEBEMAIL:-kiwi-wallet@example.org}>"
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}

if [[ -z $binary ]]; then
    cargo build --locked --profile dist --bin kiwi
    binary=target/dist/kiwi
fi

tree=$(mktemp -d) && chmod 755 "$tree"
trap 'rm -rf "$tree"' EXIT
put() { install -D -m "$1" "$2" "$tree/$3"; }
made() { install -d "$tree/$(dirname "$1")" && cat >"$tree/$1" && chmod 644 "$tree/$1"; }

# The program, and what it says of itself.
put 755 "$binary" usr/bin/kiwi
kiwi="$tree/usr/bin/kiwi"
"$kiwi" man | gzip -9n | made usr/share/man/man1/kiwi.1.gz
"$kiwi" completions bash | made usr/share/bash-completion/completions/kiwi
"$kiwi" completions zsh | made usr/share/zsh/vendor-completions/_kiwi
"$kiwi" completions fish | made usr/share/fish/vendor_completions.d/kiwi.fish

# Documents and licences.
doc=usr/share/doc/$name
for guide in docs/USER-GUIDE.md docs/USER-GUIDE.bg.md SECURITY.md; do
    put 644 "$guide" "$doc/$(basename "$guide")"
done
gzip -9nc CHANGELOG.md | made "$doc/changelog.gz"
gzip -9n <<CHANGES | made "$doc/changelog.Debian.gz"
$name ($version-$revision) unstable; urgency=medium

  * The program's version $version; changelog.gz says what is new in it.

 -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGES
made "$doc/copyright" <packaging/copyright
bash packaging/third-party.sh | gzip -9n | made "$doc/third-party.gz"

# The newest symbol of the C library that is used says which one is needed.
needs=$(grep -ao 'GLIBC_2\.[0-9]*' "$binary" | sed 's/GLIBC_//' | sort -uV | tail -1)
made DEBIAN/control <<CONTROL
Package: $name
Version: $version-$revision
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -ks --apparent-size "$tree" | cut -f1)
Depends: libc6${needs:+ (>= $needs)}, libgcc-s1
Section: utils
Priority: optional
Description: practice e-wallet for the terminal
 A wallet to learn to pay with, and the whole world around it simulated: a
 shop, a payment service, and a phone that exists only here and receives the
 codes. Register, put money in, pay orders, dispute them and get refunds.
 Everything is sealed on disk with a password. There is no network, no account
 and no real money in it.
CONTROL
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) | made DEBIAN/md5sums

find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$folder"
package=$folder/${name}_$version-${revision}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package"
