package cn.yongji.onestop.intake.rules.commitment.domain;

/** 不适用告知承诺的领域 (国办发〔2020〕42号). */
public record Exclusion(String code, String name, String basis) {}
