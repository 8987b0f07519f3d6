/** The tables of a source as Spark knows them: files, tables of catalogs and of databases, and their rows as core reads them. */
@NullMarked
package dev.tributary.spark.source;

import org.jspecify.annotations.NullMarked;
