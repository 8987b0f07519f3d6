package dev.tributary.report.page.text;

/** A piece of a sentence. */
public sealed interface Piece {
    /** Returns its words alone. */
    String words();

    /** Plain text. */
    record Plain(String words) implements Piece {}

    /** A name from the source, such as that of a channel: set apart, so that its writing direction changes nothing. */
    record Name(String whole) implements Piece {
        private static final int LONGEST = 60;

        /** Returns what is shown; the whole name is in the title. */
        @Override
        public String words() {
            return whole.codePointCount(0, whole.length()) <= LONGEST
                    ? whole
                    : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1))
                                    .stripTrailing() + "…";
        }
    }

    /** Text in bold type. */
    record Strong(String words) implements Piece {}

    /** A link to a section of the page. */
    record To(String section, String words) implements Piece {}

    /** A word that the page defines, with a link to its definition. */
    record Defined(Term term, String words) implements Piece {}

    /** The direction and size of a change. */
    record Trend(Arrow arrow) implements Piece {
        @Override
        public String words() {
            return arrow.sign() + " " + arrow.size();
        }
    }
}
