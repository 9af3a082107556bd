/**
 * What the services may rely on, written once and run against the embedded store and, where there is one, a real
 * MongoDB.
 */
package cn.yongji.onestop.local.store.contract;
