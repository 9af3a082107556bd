package cn.yongji.onestop.intake.rules.form.domain;

/** A filled form 申报表: which form, in which version, and what was filled in, as JSON text. */
public record FormSheet(String name, int version, String json) {}
