package dev.tributary.store.rows;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.layout.Catalog;
import dev.tributary.core.intake.layout.MappedTable;
import dev.tributary.core.intake.layout.SourceLayout;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.row.Row;
import dev.tributary.core.intake.row.RowIds;
import dev.tributary.store.Belongings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the ids of a user's data in a source, as the rest of the program reads them. */
public final class UserBelongings {
    private final Catalog catalog;
    private final SourceLayout layout;
    private final People people;
    private final Set<String> ids;
    private final UnknownUsers unknown;

    private UserBelongings(String user, Catalog catalog, SourceLayout layout, UnknownUsers unknown) {
        this.catalog = catalog;
        this.layout = layout;
        this.unknown = unknown;
        List<SetAside> setAside = new ArrayList<>();
        this.people = new ReadPeople(layout, unknown, (table, intake) -> {
                    MappedTable found = layout.required(table);
                    catalog.read(found.relation(), intake.names().columns(), intake::take);
                })
                .read(setAside);
        this.ids = people.identities().all(user);
    }

    /**
     * Returns the user's conversions and sessions, under all of the user's ids. A conversion belongs to the user whom its own
     * row names, and to the one who is found by its id, which may be another.
     */
    public static Belongings of(String user, Catalog catalog, IntakeRules rules) {
        SourceLayout layout = SourceLayout.ofNames(catalog, rules.mapping());
        return new UserBelongings(user, catalog, layout, rules.unknown()).find();
    }

    private Belongings find() {
        MappedTable visits = layout.required(SourceTable.SESSIONS);
        RowIds rows = new RowIds(visits.reading().names());
        return new Belongings(
                users(),
                conversions(),
                ids(visits, rows, Field.SESSION, row -> isUsers(row, rows, Field.SESSION_USER)));
    }

    private Set<String> conversions() {
        MappedTable orders = layout.required(SourceTable.CONVERSIONS);
        RowIds rows = new RowIds(orders.reading().names());
        boolean ownUsers = orders.reading().has(Field.CONVERSION_USER);
        return ids(
                orders,
                rows,
                Field.CONVERSION,
                row -> (ownUsers && isUsers(row, rows, Field.CONVERSION_USER))
                        || rows.of(row, Field.CONVERSION)
                                .flatMap(people::ofTracked)
                                .filter(ids::contains)
                                .isPresent());
    }

    /** The user's ids, and those that stand with one of them without being applied: they are in the quarantine list. */
    private Set<String> users() {
        Set<String> users = new HashSet<>(ids);
        layout.find(SourceTable.IDENTITIES).ifPresent(table -> {
            RowIds links = new RowIds(table.reading().names());
            users.addAll(ids(
                    table,
                    links,
                    Field.ALIAS,
                    row -> isUsers(row, links, Field.ALIAS_USER)
                            && links.of(row, Field.ALIAS)
                                    .filter(alias -> !unknown.holds(alias))
                                    .isPresent()));
        });
        return users;
    }

    private boolean isUsers(Row row, RowIds rows, Field owner) {
        return rows.of(row, owner).filter(ids::contains).isPresent();
    }

    private Set<String> ids(MappedTable table, RowIds rows, Field id, Predicate<Row> owned) {
        Set<String> found = new HashSet<>();
        catalog.read(table.relation(), table.reading().names().columns(), row -> {
            if (owned.test(row)) {
                rows.of(row, id).ifPresent(found::add);
            }
        });
        return found;
    }
}
