package cn.yongji.onestop.intake.papers.upload.domain;

import cn.yongji.onestop.kernel.id.FileHash;

/**
 * 分片 that is there.
 *
 * @param keptAs where its bytes are; every attempt to send a part has a place of its own, so none disturbs another
 */
public record UploadPart(int number, FileHash hash, String keptAs) {}
