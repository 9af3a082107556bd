package cn.yongji.onestop.intake.papers.material.domain;

/**
 * 材料使用: one matter of one application whose slot the material fills (S30).
 *
 * @param open whether the application is still being handled
 * @param accepted whether it was ever accepted, so that a promise in it counts as given
 */
public record MaterialUse(
        String projectId,
        String applicationId,
        String matterCode,
        String department,
        String slot,
        boolean open,
        boolean accepted) {}
