package dev.tributary.core.intake.layout;

/** Ends the reading of rows, in {@link Catalog#readUntil} alone. */
final class Enough extends RuntimeException {
    Enough() {
        super("enough", null, false, false);
    }
}
