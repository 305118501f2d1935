. ./mutt.sh
