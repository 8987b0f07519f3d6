package dev.tributary.report.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence or several, in pieces that a template escapes and sets. Immutable. */
public record Sentence(List<Piece> pieces) {
    /** Says nothing. */
    public static final Sentence NONE = new Sentence(List.of());

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** Returns a sentence of plain text. */
    public static Sentence of(String text) {
        return NONE.text(text);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Adds plain text. */
    public Sentence text(String text) {
        return text.isEmpty() ? this : with(new Piece.Plain(text));
    }

    /** Adds a name from the source. */
    public Sentence name(String name) {
        return with(new Piece.Name(name));
    }

    /** Adds text in bold type. */
    public Sentence strong(String text) {
        return with(new Piece.Strong(text));
    }

    /** Adds a link to a section. */
    public Sentence to(String section, String text) {
        return with(new Piece.To(section, text));
    }

    /** Adds a word that the page defines. */
    public Sentence term(Term term, String text) {
        return with(new Piece.Defined(term, text));
    }

    /** Adds a change. */
    public Sentence moved(Arrow arrow) {
        return with(new Piece.Trend(arrow));
    }

    /** Adds another sentence. */
    public Sentence then(Sentence next) {
        List<Piece> more = new ArrayList<>(pieces);
        more.addAll(next.pieces);
        return new Sentence(more);
    }

    private Sentence with(Piece piece) {
        return then(new Sentence(List.of(piece)));
    }

    /** Returns its words alone, as a test reads them. */
    @Override
    public String toString() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
}
