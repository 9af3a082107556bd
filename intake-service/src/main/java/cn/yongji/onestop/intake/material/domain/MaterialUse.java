package cn.yongji.onestop.intake.material.domain;

/** 材料使用: one matter of one application whose slot the material fills (S30). */
public record MaterialUse(String applicationId, String matterCode, String department, String slot) {}
