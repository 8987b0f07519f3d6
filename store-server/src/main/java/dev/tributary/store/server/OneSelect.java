package dev.tributary.store.server;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;

/**
 * A query of a user that has to be one statement: some drivers execute several, of which the first could end the read-only
 * transaction that protects the database.
 */
public final class OneSelect {
    private final String sql;
    private int at;
    private int end;

    private OneSelect(String sql) {
        this.sql = sql;
    }

    /**
     * Returns the statement without semicolons at its end.
     *
     * @throws TributaryException USAGE when there are several, or none
     */
    public static String of(Relation.Query query) {
        OneSelect scan = new OneSelect(query.sql());
        if (!scan.isOne()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The " + query.name() + " is not one statement.",
                    "Give one SELECT under query: in tributary.yml.");
        }
        return query.sql().substring(0, scan.end);
    }

    /** Sets the end of the statement. */
    private boolean isOne() {
        boolean ended = false;
        while (at < sql.length()) {
            int start = at;
            char next = sql.charAt(at);
            if (next == ';') {
                ended = true;
                at++;
            } else if (Character.isWhitespace(next) || skipComment()) {
                at = Math.max(at, start + 1);
            } else {
                if (ended) {
                    return false;
                }
                skipToken(next);
                end = at;
            }
        }
        return end > 0;
    }

    private boolean skipComment() {
        if (sql.startsWith("--", at)) {
            int line = sql.indexOf('\n', at);
            at = line < 0 ? sql.length() : line;
            return true;
        }
        if (!sql.startsWith("/*", at) || sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
            // MySQL executes those with an exclamation mark.
            return false;
        }
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        return true;
    }

    private void skipToken(char first) {
        switch (first) {
            case '\'' -> {
                if (isEscapeString()) {
                    skipEscapeString();
                } else {
                    skipTo("'", 1);
                }
            }
            case '"', '`' -> skipTo(String.valueOf(first), 1);
            case '$' -> {
                int close = sql.indexOf('$', at + 1);
                String tag = close < 0 ? "" : sql.substring(at, close + 1);
                if (tag.matches("\\$([A-Za-z_][A-Za-z0-9_]*)?\\$")) {
                    skipTo(tag, tag.length());
                } else {
                    at++;
                }
            }
            default -> at++;
        }
    }

    /** Returns whether it is one of PostgreSQL's strings in which a backslash has a meaning: E'...'. */
    private boolean isEscapeString() {
        boolean letter = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return letter && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    private void skipEscapeString() {
        at++;
        while (at < sql.length() && sql.charAt(at) != '\'') {
            at += sql.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, sql.length());
    }

    private void skipTo(String close, int opened) {
        int found = sql.indexOf(close, at + opened);
        at = found < 0 ? sql.length() : found + close.length();
    }
}
