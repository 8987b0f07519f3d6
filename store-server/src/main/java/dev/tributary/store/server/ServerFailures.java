package dev.tributary.store.server;

import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Converts failures of a server into messages that users can act on. Thread-safe. */
public abstract class ServerFailures {
    private static final int LONGEST = 400;
    private static final String AGAIN = "Try again later.";

    private final String product;
    private final Login login;

    /**
     * Creates it for a login.
     *
     * @param product the name of the kind of server
     */
    protected ServerFailures(String product, Login login) {
        this.product = product;
        this.login = login;
    }

    /** Returns the kind of a failure. */
    protected abstract ServerTrouble trouble(SQLException failure);

    /** Returns what the server or the driver says; one sentence without its full stop. */
    protected String text(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Returns a cause of a failure; empty if it has no such. */
    protected static <T extends Throwable> Optional<T> cause(SQLException failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /**
     * Converts a failure.
     *
     * @param doing what was being done, such as "reading orders"
     */
    public TributaryException explained(SQLException failure, String doing) {
        ServerTrouble trouble = trouble(failure);
        String what = what(trouble, doing) + ": " + said(failure) + ".";
        return new TributaryException(trouble.kind(), what, mend(trouble), failure);
    }

    /** Returns the first line of what is said, without the password. */
    private String said(SQLException failure) {
        String line = login.shown(text(failure)).strip().lines().findFirst().orElse("no reason is given");
        String shown = Shown.whole(line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line);
        return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
    }

    private String what(ServerTrouble trouble, String doing) {
        String server = product + " at " + login.server();
        return switch (trouble) {
            case UNREACHABLE -> "No " + product + " server answers at " + login.server();
            case UNKNOWN_HOST -> "The host " + Shown.quoted(login.host()) + " is not known here";
            case NOT_ENCRYPTED -> "No encrypted connection to " + server + " could be made";
            case LOGIN_REFUSED -> server + " refuses the login of " + Shown.quoted(login.user());
            case NO_DATABASE -> server + " has no database " + Shown.quoted(login.database());
            case NO_ROOM -> server + " has no connection left for " + Shown.quoted(login.user());
            case STARTING -> server + " is starting, and takes no connections yet";
            case STOPPING -> server + " was being stopped while " + doing;
            case LOST -> "The connection to " + server + " broke while " + doing;
            case TOO_LONG -> server + " gave up while " + doing + ", as a statement took too long";
            case CANCELLED -> server + " was told to give up while " + doing;
            case LOCKED -> server + " gave up while " + doing + ", as another transaction was in the way";
            case FORBIDDEN -> server + " forbids " + doing + " to " + Shown.quoted(login.user());
            case NO_RELATION -> server + " does not know what was wanted while " + doing;
            case WRITES -> server + " was asked to change something while " + doing + ", and sessions here only read";
            case NO_QUERY -> server + " does not understand the query while " + doing;
            case EXHAUSTED -> server + " has no room left while " + doing;
            case DAMAGED -> server + " found damaged data while " + doing;
            case OTHER -> server + " failed while " + doing;
        };
    }

    private String mend(ServerTrouble trouble) {
        return switch (trouble) {
            case UNREACHABLE, UNKNOWN_HOST ->
                "Check host and port, and that the server can be reached from here; then try again.";
            case NOT_ENCRYPTED -> "Check the parameters for TLS in the address against the server's certificate.";
            case LOGIN_REFUSED ->
                "Check the user and the password; one is taken from the address, or else from " + login.passwords()
                        + (login.password().isPresent() ? "." : ": none was found.");
            case NO_DATABASE -> "Correct the name at the end of the address.";
            case NO_ROOM, STARTING, EXHAUSTED -> AGAIN;
            case STOPPING, LOST -> "Nothing was changed; try again when the server can be reached.";
            case TOO_LONG ->
                "Try again when the server has less to do, or allow more with statement_timeout=2h in the address.";
            case CANCELLED, LOCKED -> "Try again when the other work there is done.";
            case FORBIDDEN ->
                "Let an administrator grant SELECT on it to that user, and USAGE of its schema if it has one.";
            case NO_RELATION -> "Check the names in tributary.yml, below source:.";
            case WRITES -> "Give one SELECT that changes nothing under query: in tributary.yml.";
            case NO_QUERY -> "Give one SELECT under query: in tributary.yml.";
            case DAMAGED -> "Have the database repaired or restored; the server's log says more.";
            case OTHER -> "Check the database; the server's log may say more.";
        };
    }
}
