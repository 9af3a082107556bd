package cn.yongji.onestop.intake.planning.domain;

/** 依据事实: a fact as it was when a rule looked at it. */
public record Evidence(String fact, String value) {}
