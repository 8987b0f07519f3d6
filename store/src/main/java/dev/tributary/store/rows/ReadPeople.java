package dev.tributary.store.rows;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.identity.Identities;
import dev.tributary.core.intake.identity.LinkedTable;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.TrackedOrders;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.row.LinkIntake;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads who the users of a source are, before anything that names a user.
 *
 * @param layout the tables; both may be missing
 * @param unknown the unknown users, who link nobody
 * @param reading passes each row of a table to its intake
 */
public record ReadPeople(SourceLayout layout, UnknownUsers unknown, BiConsumer<SourceTable, LinkIntake> reading) {
    /**
     * Reads them.
     *
     * @param setAside receives the rows that are not used as they are
     */
    public People read(List<SetAside> setAside) {
        Identities identities = links(SourceTable.IDENTITIES, setAside)
                .map(table -> Identities.of(table, setAside))
                .orElse(Identities.NONE);
        Optional<TrackedOrders> tracked =
                links(SourceTable.USER_FROM, setAside).map(table -> TrackedOrders.of(table, identities, setAside));
        return new People(identities, tracked);
    }

    private Optional<LinkedTable> links(SourceTable table, List<SetAside> setAside) {
        return layout.find(table).map(found -> {
            LinkIntake intake = new LinkIntake(found.reading(), unknown, setAside);
            reading.accept(table, intake);
            intake.end();
            return intake.table();
        });
    }
}
