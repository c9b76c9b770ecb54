/** Words, patterns and personal data in texts, for moderation. */
@SuppressWarnings("requires-automatic") // RE2/J names no module.
module io.kring.moderation.text {
    requires transitive io.kring.core;
    requires org.apache.lucene.analysis.common;
    requires re2j;
    requires static transitive org.jspecify;

    exports io.kring.moderation.text;
    exports io.kring.moderation.text.personal;
}
