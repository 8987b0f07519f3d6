package dev.tributary.core.intake.row;

/** Receives the usable conversions. Not thread-safe. */
public interface ConversionSink {
    /**
     * How a row stands to those before it with the same id.
     *
     * @param overruled the revenue of the row that counted before, if this one counts instead of it; else 0
     */
    record Placed(RowPlace place, double overruled) {
        /** The first row of its id. */
        public static final Placed NEW = new Placed(RowPlace.NEW, 0);

        /** The same as the row that counts. */
        public static final Placed SAME = new Placed(RowPlace.SAME, 0);

        /** A row that does not count. */
        public static final Placed BEHIND = new Placed(RowPlace.BEHIND, 0);

        /** A row of which that is found out later. */
        public static final Placed OPEN = new Placed(RowPlace.OPEN, 0);

        /** A row that counts instead of one with that revenue. */
        public static Placed ahead(double overruled) {
            return new Placed(RowPlace.AHEAD, overruled);
        }
    }

    /**
     * Accepts a conversion, without keeping the object, which is reused.
     *
     * @return how it stands to those before it, by {@link dev.tributary.core.facts.RowPrecedence}
     */
    Placed add(ConversionRow conversion);

    /**
     * Accepts a conversion with a new id.
     *
     * @return false, with nothing changed, if an earlier row is already known to have that id
     */
    boolean addNew(ConversionRow conversion);
}
