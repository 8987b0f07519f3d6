package dev.tributary.core.intake.identity;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SpelledApart;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The users of conversions, by the conversions' ids. Immutable and thread-safe. */
public final class TrackedOrders {
    private final LinkedTable table;
    private final Links links;
    private final BitSet disputed;

    private TrackedOrders(LinkedTable table, BitSet disputed) {
        this.table = table;
        this.links = table.links();
        this.disputed = disputed;
    }

    /**
     * Takes what a table says.
     *
     * @param identities by which two users may be the same
     * @param setAside receives the rows of conversions with several users
     */
    public static TrackedOrders of(LinkedTable table, Identities identities, List<SetAside> setAside) {
        Links links = table.links();
        links.end();
        BitSet disputed = new BitSet();
        IntStream.range(0, links.size())
                .filter(id -> links.isContested(id) && !isOfOne(links, id, identities))
                .forEach(disputed::set);
        setAside.addAll(table.setAside(disputed.stream().boxed().toList(), Finding.TRACKED_BY_SEVERAL_USERS));
        return new TrackedOrders(table, disputed);
    }

    private static boolean isOfOne(Links links, int id, Identities identities) {
        String person = identities.person(links.ids().column().get(links.user(id)));
        return links.all(
                id, user -> identities.person(links.ids().column().get(user)).equals(person));
    }

    /** Sets a view to the user of a conversion; returns whether one is known. */
    boolean show(Utf8 conversion, Utf8 user) {
        int id = links.ids().find(conversion.bytes(), conversion.from(), conversion.length());
        if (!isKnown(id)) {
            return false;
        }
        links.ids().column().show(links.user(id), user);
        return true;
    }

    private boolean isKnown(int id) {
        return id != IdIndex.ABSENT && links.user(id) != Links.NONE && !disputed.get(id);
    }

    /** Returns whether there is a conversion of this id. */
    public boolean has(String conversion) {
        int id = links.ids().find(conversion);
        return id != IdIndex.ABSENT && links.user(id) != Links.NONE;
    }

    /** Returns the column of the ids. */
    public SpelledApart.Where where() {
        return table.where();
    }

    long rows() {
        return table.rows();
    }

    long nobody() {
        return table.nobody();
    }

    long disputed() {
        return disputed.cardinality();
    }
}
