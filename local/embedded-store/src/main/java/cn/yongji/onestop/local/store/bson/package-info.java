/** What a document is made of: how its values compare and how it is written. */
@NullMarked
package cn.yongji.onestop.local.store.bson;

import org.jspecify.annotations.NullMarked;
