/** What was asked of the service, and erasing somebody from it. */
@NullMarked
package dev.tributary.cli.command.ledger;

import org.jspecify.annotations.NullMarked;
