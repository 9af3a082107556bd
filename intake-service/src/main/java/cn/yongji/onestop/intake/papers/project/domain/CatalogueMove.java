package cn.yongji.onestop.intake.papers.project.domain;

/**
 * 转入新目录: a running project goes over to another version of the catalogue, by somebody's choice and not by itself (D19).
 *
 * @param from the version it was planned by
 * @param difference digest of the difference that was shown to whoever chose
 */
public record CatalogueMove(String from, String to, String difference, String reason) {}
