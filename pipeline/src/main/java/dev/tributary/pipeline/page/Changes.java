package dev.tributary.pipeline.page;

import java.util.Optional;

/**
 * The changes of a channel's figures, or of a sum's, from one period to the next.
 *
 * @param cost of the cost, which is known exactly
 * @param orders of the attributed orders
 * @param revenue of the attributed revenue
 * @param cpo of the cost per order; empty if it is undefined in a period
 * @param roas of the return; empty if it is undefined in a period
 */
public record Changes(Change cost, Change orders, Change revenue, Optional<Change> cpo, Optional<Change> roas) {}
