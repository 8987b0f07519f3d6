package dev.tributary.core.intake.mapping;

import java.util.Map;

/** Where the rows of a table are. */
public sealed interface Relation {
    /**
     * A table or view, or the files of one.
     *
     * @param name its name
     * @param form what the user has said about the form of its files, by the name of the setting; empty for a database
     */
    record Named(String name, Map<String, String> form) implements Relation {
        public Named {
            form = Map.copyOf(form);
        }

        public Named(String name) {
            this(name, Map.of());
        }
    }

    /**
     * A query in the language of the database.
     *
     * @param sql one SELECT
     * @param name the name for messages
     */
    record Query(String sql, String name) implements Relation {}

    /**
     * A query that is completed from what a source has, see {@link Template}.
     *
     * @param template the query
     */
    record Templated(Template template) implements Relation {
        @Override
        public String name() {
            return template.name();
        }
    }

    /** A place of tables beside the source itself. */
    interface Place {
        /** Returns its name for messages. */
        @Override
        String toString();
    }

    /**
     * A relation in another place than the others of the source.
     *
     * @param place the place
     * @param relation what is there
     */
    record At(Place place, Relation relation) implements Relation {
        @Override
        public String name() {
            return relation.name();
        }
    }

    /** Returns its name for messages. */
    String name();

    /** Returns what is there, wherever it is. */
    default Relation there() {
        return this instanceof At elsewhere ? elsewhere.relation() : this;
    }
}
