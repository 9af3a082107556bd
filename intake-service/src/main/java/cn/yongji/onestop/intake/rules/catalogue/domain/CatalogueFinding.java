package cn.yongji.onestop.intake.rules.catalogue.domain;

/**
 * Something that is wrong with a catalogue, and where.
 *
 * @param subject the code or id of the entry, such as {@code M16} or {@code YJ-S20-MERGE}
 * @param field the field of the entry
 * @param line line within the field's text, from 1; 0 where the whole field is meant
 * @param column column within the line, from 1
 */
public record CatalogueFinding(String subject, String field, Kind kind, int line, int column, String text) {
    /** What is wrong. */
    public enum Kind {
        /** 条件有误: a typo, an unknown name, a comparison of different types. */
        CONDITION,
        /** 引用不存在. */
        UNKNOWN_REFERENCE,
        /** 重复. */
        TWICE,
        /** 循环前置. */
        CYCLE,
        /** 不可达: no project can ever need it, or nothing uses it. */
        UNREACHABLE,
        /** 取值有误. */
        VALUE
    }

    public static CatalogueFinding of(String subject, String field, Kind kind, String text) {
        return new CatalogueFinding(subject, field, kind, 0, 0, text);
    }

    @Override
    public String toString() {
        var at = line == 0 ? "" : " " + line + ":" + column;
        return subject + (field.isEmpty() ? "" : " " + field) + at + ": " + text;
    }
}
