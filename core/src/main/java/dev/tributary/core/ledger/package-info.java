/**
 * The words of a service that is paid for: what was asked of it, what came, what that was worth, and what is still to be
 * asked. Who sends, who keeps and who reports speak them.
 */
@NullMarked
package dev.tributary.core.ledger;

import org.jspecify.annotations.NullMarked;
