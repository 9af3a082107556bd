package cn.yongji.onestop.intake.rules.form.domain;

/** A form in one version, as JSON Schema text. */
public record PublishedForm(String name, int version, String schema) {}
