package dev.tributary.store.duckdb;

import java.nio.file.Path;

/** The contract of sources, for databases of DuckDB. */
class DatabaseSourceContractTest extends DuckSourceContract {
    @Override
    String[] write(Path folder, String table) {
        return new String[] {
            "ATTACH " + DuckWriting.file(folder.resolve("shop.duckdb")) + " AS shop",
            "CREATE TABLE shop." + table + " AS FROM given",
            "DETACH shop"
        };
    }

    @Override
    String address(String folder) {
        return "duckdb:" + folder + "/shop.duckdb";
    }
}
