package cn.yongji.onestop.platform.secret;

/** An encrypted value that cannot be read: its key is missing or another one, or it was changed or moved. */
public final class Undecipherable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecipherable(String place, String reason) {
        super(place + " cannot be decrypted: " + reason);
    }
}
