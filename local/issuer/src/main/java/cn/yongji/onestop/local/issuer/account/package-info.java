/** Who can log in: people and systems of the sample case, as people who log in and as clients that fetch tokens. */
@NullMarked
package cn.yongji.onestop.local.issuer.account;

import org.jspecify.annotations.NullMarked;
