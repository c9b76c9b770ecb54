/** Finds what was said, with an Apache Lucene index on each node. */
module io.kring.search.lucene {
    requires transitive io.kring.core;
    requires org.apache.lucene.analysis.common;
    requires transitive org.apache.lucene.core;
    requires static transitive org.jspecify;

    exports io.kring.search.lucene;
}
