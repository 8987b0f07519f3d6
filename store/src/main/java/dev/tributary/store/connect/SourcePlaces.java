package dev.tributary.store.connect;

import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.TableMapping;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the tables of a source are, as its mapping has it. Immutable and thread-safe.
 *
 * @param where its address
 * @param mapping what was said about its tables
 */
public record SourcePlaces(Address where, SourceMapping mapping) {
    /** Returns all addresses, that of the source first. */
    public Set<Address> all() {
        Set<Address> all = new LinkedHashSet<>(Set.of(where));
        mapping.tables().values().forEach(table -> table.relation().ifPresent(relation -> all.add(place(relation))));
        return all;
    }

    /**
     * Returns the address of which a file is one of several that are read, or would be if it were there.
     *
     * @param file a real path, without links
     */
    public Optional<Address> reading(Path file) {
        return Arrays.stream(SourceTable.values())
                .flatMap(table -> relation(table).stream())
                .filter(relation ->
                        Stores.connector(answering(relation)).reads(answering(relation), relation.there(), file))
                .map(this::place)
                .findFirst();
    }

    private Optional<Relation> relation(SourceTable table) {
        TableMapping said = mapping.of(table);
        return said.isNone() && table.mustBeNamed()
                ? Optional.empty()
                : Optional.of(said.relation().orElseGet(() -> new Relation.Named(ReferenceNames.table(table))));
    }

    private Address place(Relation relation) {
        return relation instanceof Relation.At elsewhere ? (Address) elsewhere.place() : where;
    }

    private Address answering(Relation relation) {
        return MappedSource.answering(place(relation), MappedSource.isQuery(relation.there()));
    }
}
