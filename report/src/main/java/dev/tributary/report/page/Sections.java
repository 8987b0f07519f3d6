package dev.tributary.report.page;

import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Term;
import java.util.List;

/**
 * What the sections of a page show, in their order.
 *
 * @param terms the defined words
 */
public record Sections(List<Term> terms) {
    public Sections {
        terms = List.copyOf(terms);
    }

    static Sections of(Material material) {
        return new Sections(List.of(Term.values()));
    }
}
