package dev.tributary.store.postgres;

import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerFailures;
import dev.tributary.store.server.ServerTrouble;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The failures of PostgreSQL, by their codes (SQLSTATE). */
final class PostgresFailures extends ServerFailures {
    private static final String TIMEOUT = "timeout";

    PostgresFailures(Login login) {
        super("PostgreSQL", login);
    }

    private static Optional<ServerErrorMessage> said(SQLException failure) {
        return cause(failure, PSQLException.class).map(PSQLException::getServerErrorMessage);
    }

    @Override
    protected String text(SQLException failure) {
        return said(failure).map(ServerErrorMessage::getMessage).orElseGet(() -> super.text(failure));
    }

    @Override
    protected ServerTrouble trouble(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28000", "28P01" -> ServerTrouble.LOGIN_REFUSED;
            case "3D000" -> ServerTrouble.NO_DATABASE;
            case "53300" -> ServerTrouble.NO_ROOM;
            case "57P03" -> ServerTrouble.STARTING;
            case "57P01", "57P02", "57P04" -> ServerTrouble.STOPPING;
            case "57P05", "25P03", "25P04" -> ServerTrouble.LOST;
            case "57014" -> text(failure).contains(TIMEOUT) ? ServerTrouble.TOO_LONG : ServerTrouble.CANCELLED;
            case "55P03", "40P01", "40001", "55006" -> ServerTrouble.LOCKED;
            case "42501" -> ServerTrouble.FORBIDDEN;
            case "25006" -> ServerTrouble.WRITES;
            case "42P01", "42703", "3F000" -> ServerTrouble.NO_RELATION;
            default -> byClass(state, failure);
        };
    }

    private static ServerTrouble byClass(String state, SQLException failure) {
        String kind = state.length() < 2 ? state : state.substring(0, 2);
        return switch (kind) {
            case "08" -> connection(failure);
            case "53", "54" -> ServerTrouble.EXHAUSTED;
            case "42" -> ServerTrouble.NO_QUERY;
            case "58", "XX" -> ServerTrouble.DAMAGED;
            default -> ServerTrouble.OTHER;
        };
    }

    /** The driver has one code for all of them. */
    private static ServerTrouble connection(SQLException failure) {
        if (cause(failure, UnknownHostException.class).isPresent()) {
            return ServerTrouble.UNKNOWN_HOST;
        }
        if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()
                || (cause(failure, SocketTimeoutException.class).isPresent() && !isOpen(failure))) {
            return ServerTrouble.UNREACHABLE;
        }
        boolean broke = cause(failure, EOFException.class).isPresent();
        if (cause(failure, SSLException.class).isPresent() && !broke) {
            return ServerTrouble.NOT_ENCRYPTED;
        }
        boolean rejected = "08004".equals(failure.getSQLState());
        if (rejected && String.valueOf(failure.getMessage()).contains("SSL")) {
            return ServerTrouble.NOT_ENCRYPTED;
        }
        return rejected ? ServerTrouble.LOGIN_REFUSED : ServerTrouble.LOST;
    }

    private static boolean isOpen(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("sending to the backend");
    }
}
