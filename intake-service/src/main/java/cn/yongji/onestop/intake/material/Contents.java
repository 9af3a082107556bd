package cn.yongji.onestop.intake.material;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where the bytes are. An upload is announced before its first byte is kept, so that whatever breaks off, at whatever
 * point, is found again and removed.
 */
public interface Contents {
    /** Begins an upload. Closing it before {@link Upload#keepFor} leaves nothing behind. */
    Upload begin();

    /** The bytes of a kept content; to be closed. */
    InputStream open(String contentId);

    /** Removes what uploads have left that never came to an end. Returns how many. */
    int removeLeftovers();

    /** An upload under way. */
    interface Upload extends AutoCloseable {
        String contentId();

        /** Takes the bytes; to be closed when all of them were written. */
        OutputStream out();

        /**
         * All bytes are there and the stream is closed: keeps them for the material that is about to be created with them.
         *
         * @throws UploadTookTooLong if it was given up meanwhile
         */
        void keepFor(String materialId);

        /** The material exists: the announcement is taken down. */
        void done();

        /** The bytes are not needed: there is such a material already, or it may not be created. */
        void discard();

        /**
         * Removes the bytes if they were never all there. After {@link #keepFor} they stay: when it is not known whether
         * the material was created, the sweep finds out later.
         */
        @Override
        void close();
    }
}
