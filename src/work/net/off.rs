//! In place of the client, where the program is built without the network.

use super::{Answer, Fault, Limits, Request, Why};

/// Fetches nothing.
#[derive(Debug)]
pub(super) struct Client;

impl Client {
    pub(super) fn new(_limits: Limits, _proxy: bool) -> Self {
        Self
    }

    pub(super) fn get(&self, request: &Request) -> Result<Answer, Fault> {
        Err(Fault {
            address: request.address.bare(),
            why: Why::NotBuilt,
        })
    }
}
