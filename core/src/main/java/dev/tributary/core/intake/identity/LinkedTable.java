package dev.tributary.core.intake.identity;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SpelledApart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table of links that was read.
 *
 * @param links its distinct pairs
 * @param where the column of the ids that stand with a user, for messages
 * @param rows how many rows it has
 * @param nobody how many of them link nobody: without an id or a user, or with an unknown user
 */
public record LinkedTable(Links links, SpelledApart.Where where, long rows, long nobody) {
    /** Returns the first row of each pair of some ids, as set aside, in the order of the rows. */
    List<SetAside> setAside(Iterable<Integer> ids, Finding finding) {
        List<SetAside> listed = new ArrayList<>();
        for (int id : ids) {
            listed.add(setAside(id, links.row(id), finding));
            for (int link = links.firstFurther(id); link != Links.NONE; link = links.nextFurther(link)) {
                listed.add(setAside(id, links.furtherRow(link), finding));
            }
        }
        listed.sort(Comparator.comparingLong(SetAside::row));
        return listed;
    }

    SetAside setAside(int id, long row, Finding finding) {
        return new SetAside(where.table(), row, links.ids().column().get(id), finding, where.column());
    }
}
