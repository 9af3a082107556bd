package cn.yongji.onestop.local.store.file;

/** Somebody who may go on only when everything written so far is on disk. */
public interface Waiting {

    void onDurable();

    /** The disk refused. Whether the writes survive is not known. */
    void onLost(Throwable cause);
}
