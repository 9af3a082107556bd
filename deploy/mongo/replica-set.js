// Makes the replica set once, and waits until it has a primary. Running it again changes nothing.
try {
  rs.status();
} catch (notYet) {
  rs.initiate({
    _id: 'rs0',
    members: [
      { _id: 0, host: 'mongo1:27017', priority: 2 },
      { _id: 1, host: 'mongo2:27017' },
      { _id: 2, host: 'mongo3:27017' },
    ],
  });
}
for (let i = 0; i < 60 && !db.hello().primary; i++) sleep(1000);
if (!db.hello().primary) throw new Error('the replica set has no primary after a minute');
print('replica set ready, primary ' + db.hello().primary);
