package dev.tributary.report.page.look;

import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;

/** A rule by which a page says something. */
interface LookRule {
    /** Returns what it says about a page; an empty sentence if it does not apply. */
    Sentence about(Material material);
}
