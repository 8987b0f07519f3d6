package dev.tributary.store.duckdb;

import java.nio.file.Path;

/** The contract of sources, for folders of CSV files that answer SQL. */
class CsvSqlSourceContractTest extends DuckSourceContract {
    @Override
    String[] write(Path folder, String table) {
        return new String[] {
            "COPY given TO " + DuckWriting.file(folder.resolve(table + ".csv")) + " (FORMAT csv, HEADER, FORCE_QUOTE *)"
        };
    }

    @Override
    String address(String folder) {
        return "csv+sql:" + folder;
    }
}
