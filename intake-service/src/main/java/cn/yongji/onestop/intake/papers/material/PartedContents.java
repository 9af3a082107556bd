package cn.yongji.onestop.intake.papers.material;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Contents that come in parts, in any order and from several connections. Each attempt to send a part is kept apart, so
 * one that breaks off or differs never touches another. Nothing is copied at the end.
 */
public interface PartedContents {
    /** Every part but the last has a multiple of this many bytes. */
    int PIECE = 256 * 1024;

    /** A place for a content. Nothing is kept yet. */
    String reserve();

    /** Keeps a part while it passes, never more than a piece of it in memory; says where. */
    String write(String contentId, InputStream part) throws IOException;

    /** Removes one attempt at a part. */
    void discard(String keptAs);

    /** All parts are there: from now on they are a content like every other. Saying it twice is harmless. */
    void seal(String contentId, long bytes, long partBytes, List<String> parts);

    /** Removes every attempt that did not become a part of the content. */
    void tidy(String contentId, List<String> parts);

    /** Removes everything that was kept. */
    void remove(String contentId);
}
