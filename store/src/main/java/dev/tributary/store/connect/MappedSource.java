package dev.tributary.store.connect;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.rows.RowsSource;
import dev.tributary.store.spill.Spilling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source as its mapping has it, which is known when it is opened: where its tables are, and whether queries are asked
 * of it.
 *
 * @param where its address
 * @param spilling what to do if sessions do not fit into memory; empty if all of them are needed at once
 */
record MappedSource(Address where, Optional<Spilling> spilling) implements Source {
    private Source under(SourceMapping mapping) {
        Map<Relation.Place, Boolean> asked = new HashMap<>();
        boolean main = false;
        for (TableMapping table : mapping.tables().values()) {
            Optional<Relation> relation = table.relation();
            if (relation.isPresent() && relation.get() instanceof Relation.At elsewhere) {
                asked.merge(elsewhere.place(), isQuery(elsewhere.relation()), Boolean::logicalOr);
            } else {
                main |= relation.filter(MappedSource::isQuery).isPresent();
            }
        }
        Address answering = answering(where, main);
        if (asked.isEmpty()) {
            return Stores.connector(answering).source(answering, spilling);
        }
        Map<Relation.Place, Address> others = new HashMap<>();
        asked.forEach((place, query) -> others.put(place, answering((Address) place, query)));
        return new RowsSource(
                where.toString(),
                () -> ComposedRows.open(
                        answering, others, one -> Stores.connector(one).rows(one)),
                spilling);
    }

    static boolean isQuery(Relation relation) {
        return relation instanceof Relation.Query || relation instanceof Relation.Templated;
    }

    /** Returns the address under which an address answers queries. */
    static Address answering(Address address, boolean asked) {
        return asked ? Stores.connector(address).answering(address) : address;
    }

    @Override
    public Snapshot open(ReadScope scope) {
        return under(scope.rules().mapping()).open(scope);
    }

    @Override
    public Belongings belongings(String user, IntakeRules rules) {
        return under(rules.mapping()).belongings(user, rules);
    }

    @Override
    public String name() {
        return Stores.connector(where).source(where, spilling).name();
    }
}
