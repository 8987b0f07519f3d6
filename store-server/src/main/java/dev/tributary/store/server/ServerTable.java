package dev.tributary.store.server;

import dev.tributary.core.intake.layout.RelationKind;
import java.util.List;

/** A table or view on a server. */
public interface ServerTable {
    /** Returns its name with its schema, in quotes. */
    String from();

    RelationKind kind();

    /** Returns the names of its columns, as spelled there, in order. */
    List<String> columns();
}
