/** The commands {@code ledger} and {@code forget}. */
@NullMarked
package dev.tributary.cli.command.ledger;

import org.jspecify.annotations.NullMarked;
